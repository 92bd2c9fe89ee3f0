package nl.biotoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are an e-mail address. */
class MailTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loket@voorbeeld.nl | loket@voorbeeld.nl",
        "'  loket@voorbeeld.nl ' | loket@voorbeeld.nl",
        "<loket@voorbeeld.nl> | loket@voorbeeld.nl",
        "mailto:loket@voorbeeld.nl | loket@voorbeeld.nl",
        "Loket.Zuid+vraag@Voorbeeld.NL | Loket.Zuid+vraag@voorbeeld.nl",
        "o'neil_a-b@mail.voorbeeld.museum | o'neil_a-b@mail.voorbeeld.museum",
        "info@café.nl | info@xn--caf-dma.nl",
        "a@b.xn--p1ai | a@b.xn--p1ai"
      })
  void anAddressIsReadForgivingly(String typed, String address) {
    assertThat(Mail.address(typed)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "loket",
        "@voorbeeld.nl",
        "loket@",
        "loket@voorbeeld",
        "loket@@voorbeeld.nl",
        "lo ket@voorbeeld.nl",
        ".loket@voorbeeld.nl",
        "loket.@voorbeeld.nl",
        "lo..ket@voorbeeld.nl",
        "loket@-voorbeeld.nl",
        "loket@voorbeeld..nl",
        "loket@voor_beeld.nl",
        "loket@127.0.0.1",
        "loket@voorbeeld.nl, ander@voorbeeld.nl",
        "Het loket <loket@voorbeeld.nl>",
        "lokét@voorbeeld.nl",
        "loket@voorbeeld.nl\nBcc: ander@voorbeeld.nl",
        "loket\r\n@voorbeeld.nl",
        "loket\u0000@voorbeeld.nl"
      })
  void whatIsNoAddressIsNone(String typed) {
    assertThat(Mail.address(typed)).isEmpty();
  }
}
