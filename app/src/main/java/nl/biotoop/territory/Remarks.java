package nl.biotoop.territory;

import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Text;

/** The sentences that go with a name, in both languages. */
final class Remarks {

  private Remarks() {}

  /** An ended municipality went to one current municipality. */
  static Text former(String ended, String current) {
    return text("territory.remark.former", ended, current);
  }

  /** An ended municipality went to several; this is one of them. */
  static Text formerPart(String ended, String current) {
    return text("territory.remark.former-part", ended, current);
  }

  /** An ended municipality became another, which later went to several; this is one of them. */
  static Text formerPartLater(String ended, String divided, String current) {
    return text("territory.remark.former-part-later", ended, divided, current);
  }

  /** A village, a town or another name of a municipality. */
  static Text alias(String alias, String current) {
    return text("territory.remark.alias", alias, current);
  }

  /** One of several municipalities with the same name. */
  static Text province(String name, String province) {
    return text("territory.remark.province", name, province);
  }

  /** The name of the country. */
  static Text country() {
    return text("territory.country");
  }

  private static Text text(String key, Object... values) {
    return new Text(
        Words.of(Language.NL).text(key, values), Words.of(Language.EN).text(key, values));
  }
}
