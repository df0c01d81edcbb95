package dev.tesuri.admin.faq;

/// Where residents find the entries.
@FunctionalInterface
public interface FaqShelf {

  /// Takes in what is stored now. Returns once residents find it; meanwhile they find what was
  /// there before.
  void takeIn();
}
