package nl.biotoop.samples.rules;

import org.springframework.stereotype.Component;

/** A rule that wants the framework. */
@Component
public abstract class SpringRule {}
