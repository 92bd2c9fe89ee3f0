package nl.biotoop.samples.statistics;

import org.slf4j.Logger;

/** Statistics that wants a logger. */
public record LoggedMean(double mean, Logger log) {}
