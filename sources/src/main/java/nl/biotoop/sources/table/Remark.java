package nl.biotoop.sources.table;

/** A sentence for whoever keeps a file, in Dutch and in English. */
public record Remark(String nl, String en) {}
