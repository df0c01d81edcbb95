package dev.tesuri.knowledge.layer;

/// A class for using a smartphone.
///
/// @param when in words
/// @param phone for asking and booking, as printed
public record Lesson(String title, String place, String when, String phone) {}
