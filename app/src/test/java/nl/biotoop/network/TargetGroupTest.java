package nl.biotoop.network;

import static nl.biotoop.rules.Operand.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Operand;
import nl.biotoop.rules.Operator;
import nl.biotoop.rules.Text;
import org.junit.jupiter.api.Test;

class TargetGroupTest {

  private static Condition leaf(String attribute, Operator operator, Operand operand) {
    return new Condition.Leaf(attribute, operator, operand, Text.NONE);
  }

  private static final Condition SMALL = leaf("smeClass", Operator.IN, words("small", "micro"));
  private static final Condition FARM = leaf("sector", Operator.SBI_UNDER, words("A@2025"));
  private static final Condition NEAR = leaf("area", Operator.AREA_WITHIN, words("PV31@2026"));

  @Test
  void sizeAndSectorThatMustHoldMakeTheGroup() {
    assertThat(TargetGroup.of(new Condition.All(NEAR, new Condition.All(List.of(SMALL, FARM)))))
        .contains(new TargetGroup(Set.of("micro", "small"), Set.of("A")));
  }

  @Test
  void aRuleWithoutThemIsForEveryFirm() {
    assertThat(TargetGroup.of(NEAR)).contains(new TargetGroup(Set.of(), Set.of()));
  }

  @Test
  void aChoiceADenialOrANumberIsNoOneGroup() {
    assertThat(TargetGroup.of(new Condition.Any(SMALL, FARM))).isEmpty();
    assertThat(TargetGroup.of(new Condition.Not(FARM))).isEmpty();
    assertThat(TargetGroup.of(leaf("staff", Operator.LTE, new Operand.Amount(50)))).isEmpty();
    assertThat(TargetGroup.of(leaf("smeClass", Operator.NOT_IN, words("large")))).isEmpty();
  }
}
