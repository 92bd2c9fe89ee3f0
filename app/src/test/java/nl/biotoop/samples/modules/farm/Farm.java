package nl.biotoop.samples.modules.farm;

/** What others may use. */
public record Farm(String name) {}
