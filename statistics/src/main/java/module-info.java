/** Statistics for regions: pure Java, useful without the rest of Biotoop. */
module nl.biotoop.statistics {
  requires static org.jspecify;

  exports nl.biotoop.statistics.descriptive;
}
