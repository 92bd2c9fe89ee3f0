package nl.biotoop.index;

import nl.biotoop.observation.Vintage;

/**
 * A version of an index with the figures it stands on.
 *
 * @param vintage the store as it is known now, or as it was when people agreed on the version
 * @param pinned whether it keeps that vintage
 * @param fingerprint of its result when people agreed on it; {@code ""} when they have not yet
 */
public record Edition(IndexSpec spec, Vintage vintage, boolean pinned, String fingerprint) {}
