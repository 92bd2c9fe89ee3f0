package nl.biotoop.platform.web;

/** Go on at another address of this site, with GET (HTTP 303). */
public record SeeOther(String href) implements View {}
