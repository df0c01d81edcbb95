package dev.tesuri.knowledge.layer;

/// How a layer offers one procedure.
///
/// @param note what else to know, or empty
public record Offer(Availability availability, String note) {}
