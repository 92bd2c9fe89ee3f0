/**
 * What professionals propose for the register: a provider a change of its own instrument, anybody
 * with a role a finding, an improvement, or help that is missing. Everything gets an answer.
 */
@NullMarked
package nl.biotoop.support.proposals;

import org.jspecify.annotations.NullMarked;
