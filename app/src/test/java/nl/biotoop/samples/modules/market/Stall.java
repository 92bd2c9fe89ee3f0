package nl.biotoop.samples.modules.market;

import nl.biotoop.samples.modules.farm.Farm;
import nl.biotoop.samples.modules.farm.internal.Barn;

/** Uses a module that is not declared, and its inside. */
public record Stall(Farm farm, Barn barn) {}
