/** Statistics for regions: pure Java, useful without the rest of Biotoop. */
module nl.biotoop.statistics {
  requires static org.jspecify;
  requires hipparchus.core;
  requires hipparchus.stat;
  requires hipparchus.optim;
  requires ojalgo;

  exports nl.biotoop.statistics.audit;
  exports nl.biotoop.statistics.benchmark;
  exports nl.biotoop.statistics.composite.aggregate;
  exports nl.biotoop.statistics.composite.impute;
  exports nl.biotoop.statistics.composite.normalise;
  exports nl.biotoop.statistics.composite.treat;
  exports nl.biotoop.statistics.composite;
  exports nl.biotoop.statistics.descriptive;
  exports nl.biotoop.statistics.ecosystem;
  exports nl.biotoop.statistics.frontier;
  exports nl.biotoop.statistics.resilience;
  exports nl.biotoop.statistics.table;
  exports nl.biotoop.statistics.uncertainty;
  exports nl.biotoop.statistics.weight;
}
