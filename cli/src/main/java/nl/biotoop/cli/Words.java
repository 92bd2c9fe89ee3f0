package nl.biotoop.cli;

import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.uncertainty.Failure;

/** Why a step has no answer, in Dutch, with what to do about it. */
final class Words {

  private Words() {}

  /** Where, on what value, why, and what to do. */
  static String of(NotComputable e) {
    return place(e.element()) + place(e.detail()) + of(e.reason());
  }

  /** Where, why, and what to do. */
  static String of(Failure failure) {
    return place(failure.element()) + of(failure.cause());
  }

  private static String place(String place) {
    return place.isEmpty() ? "" : place + ": ";
  }

  static String of(NotComputable.Cause cause) {
    return switch (cause) {
      case NOT_POSITIVE ->
          "een waarde van 0 of minder past niet bij deze methode; kies een andere schaal, zoals"
              + " minMax van 1 tot 100";
      case ZERO -> "er wordt door 0 gedeeld; kies een andere methode";
      case NO_WEIGHT -> "de gewichten tellen op tot 0; geef minstens één gewicht";
      case NO_REFERENCE -> "de gevraagde eenheid of noemer heeft hier geen waarde";
      case NO_TARGET -> "er is geen Target; vul hem in";
      case NO_GOALPOSTS -> "er zijn geen goalposts; voeg ze toe";
      case NO_GROUP -> "deze groep is er niet; noem een kolom van de data";
      case TOO_FEW -> "er zijn te weinig volledige waarden";
      case NO_CONVERGENCE -> "de berekening kwam niet tot een eind";
      case INFEASIBLE -> "er is geen oplossing; maak de grenzen ruimer";
      case OUT_OF_RANGE -> "deze methode vraagt waarden van 0 tot en met 1; kies fractionOfMax";
      case PILLAR ->
          "deze pijler is niet op één gemiddelde te brengen; er zijn scores boven 0 nodig, en niet"
              + " te veel gelijke";
      case MAGNITUDE -> "dit getal is te groot of te klein; kies een andere eenheid";
      case OVERFLOW -> "de uitkomst is te groot; kies een andere schaal";
    };
  }
}
