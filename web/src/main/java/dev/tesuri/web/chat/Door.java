package dev.tesuri.web.chat;

/// One way to come to the program: who comes there, and what stands around the pages.
public record Door(Visitors visitors, Frames frames) {}
