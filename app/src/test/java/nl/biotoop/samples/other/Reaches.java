package nl.biotoop.samples.other;

import nl.biotoop.samples.shop.web.QueryingPage;

/** Uses a page of another module. */
public record Reaches(QueryingPage page) {}
