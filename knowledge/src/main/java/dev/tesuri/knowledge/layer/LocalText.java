package dev.tesuri.knowledge.layer;

import java.time.LocalDate;

/// Words of a town or prefecture on a topic, with the name of the layer and the day it was checked:
/// a resident always sees both.
///
/// @param layer name of the town or prefecture
/// @param text one or more sentences; may hold `｛base｜reading｝` mark-up
public record LocalText(String layer, String text, LocalDate verifiedOn) {}
