package nl.biotoop.platform.web;

/** What a controller answers a person with: a page, or the address to go to. */
public sealed interface View permits Page, SeeOther {}
