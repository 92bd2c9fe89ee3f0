package nl.biotoop.support;

import java.util.List;
import java.util.Optional;
import nl.biotoop.rules.engine.NextQuestion;
import nl.biotoop.territory.OwnRegion;

/**
 * What the wayfinder says after the answers so far.
 *
 * @param next the question that tells most, or why asking stops
 * @param options what fits or may fit, best first
 * @param closed what would fit but cannot be applied for now, best first
 * @param excluded what a known answer rules out, with the reason
 * @param contacts whom to call: of the own region first; never empty
 * @param region the own region of the firm; empty when its municipality is unknown or elsewhere
 */
public record Advice(
    NextQuestion next,
    List<Option> options,
    List<Option> closed,
    List<Option> excluded,
    List<Contact> contacts,
    Optional<OwnRegion> region) {}
