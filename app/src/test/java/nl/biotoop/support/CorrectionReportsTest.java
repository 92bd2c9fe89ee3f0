package nl.biotoop.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.biotoop.AppTest;
import nl.biotoop.rules.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class CorrectionReportsTest {
  private final CorrectionReports reports;
  private final CurrentRegister register;

  @Autowired
  CorrectionReportsTest(CorrectionReports reports, CurrentRegister register) {
    this.reports = reports;
    this.register = register;
  }

  @Test
  void aReportIsCountedWithItsInstrumentOnly() {
    Instrument wbso = register.now().instrument("wbso");
    Instrument bmkb = register.now().instrument("bmkb");
    long before = reports.count(wbso);
    long others = reports.count(bmkb);
    reports.add(
        wbso, CorrectionReport.Kind.AMOUNT, "Het is 36% 👍, niet 32%; \"echt\"", Language.NL);
    reports.add(wbso, CorrectionReport.Kind.STOPPED, "", Language.EN);
    assertThat(reports.count(wbso)).isEqualTo(before + 2);
    assertThat(reports.count(bmkb)).isEqualTo(others);
  }

  @Test
  void anExplanationThatDoesNotFitIsRefusedAndNeverCut() {
    Instrument wbso = register.now().instrument("wbso");
    long before = reports.count(wbso);
    String tooLong = "x".repeat(CorrectionReport.LONGEST + 1);
    assertThatThrownBy(() -> reports.add(wbso, CorrectionReport.Kind.OTHER, tooLong, Language.NL))
        .isInstanceOf(IllegalArgumentException.class);
    reports.add(
        wbso, CorrectionReport.Kind.OTHER, "x".repeat(CorrectionReport.LONGEST), Language.NL);
    assertThat(reports.count(wbso)).isEqualTo(before + 1);
  }
}
