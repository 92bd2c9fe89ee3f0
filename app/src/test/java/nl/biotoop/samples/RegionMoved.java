package nl.biotoop.samples;

import java.util.List;

/** An event that carries data instead of ids. */
public record RegionMoved(String region, List<String> municipalities) {}
