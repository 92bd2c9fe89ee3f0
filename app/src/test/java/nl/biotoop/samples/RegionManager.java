package nl.biotoop.samples;

/** A name that says nothing. */
public record RegionManager(String region) {}
