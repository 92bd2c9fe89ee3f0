package nl.biotoop.support.web;

import org.jspecify.annotations.Nullable;

/** One line of what is known; {@code href} is null when there is nothing to open. */
public record Fact(String label, String text, @Nullable String href) {}
