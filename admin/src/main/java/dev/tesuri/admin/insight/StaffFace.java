package dev.tesuri.admin.insight;

/// What stands around every staff page.
///
/// @param style address of the style sheet
/// @param banner shown above everything; empty for none
/// @param secure whether browsers come by https
public record StaffFace(String style, String banner, boolean secure) {}
