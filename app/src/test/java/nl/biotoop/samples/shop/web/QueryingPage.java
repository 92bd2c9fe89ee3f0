package nl.biotoop.samples.shop.web;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A page that asks the database itself. */
public record QueryingPage(JdbcClient database) {}
