package nl.biotoop.samples.modules.farm.internal;

/** What others may not use. */
public record Barn(int cows) {}
