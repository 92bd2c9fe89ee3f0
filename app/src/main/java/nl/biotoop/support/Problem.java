package nl.biotoop.support;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.biotoop.rules.Text;

/**
 * What an entrepreneur is up against, in the entrepreneur's own words: the start of the wayfinder.
 *
 * @param barrier the barrier code under which the region counts it
 * @param instruments instruments picked by hand for this problem
 * @param answers what choosing it already answers, per attribute: who finds no staff has a vacancy.
 *     They stand in the address like any answer, so the visitor sees them and can change them.
 */
public record Problem(
    String id,
    int order,
    Text text,
    Set<String> themes,
    Set<String> supportForms,
    Set<String> elements,
    Set<String> phases,
    String barrier,
    Set<String> instruments,
    Map<String, List<String>> answers) {}
