package nl.biotoop.observation;

/** A cell that a load has with another value or status than the load before it. */
public record Change(Figure before, Figure after) {}
