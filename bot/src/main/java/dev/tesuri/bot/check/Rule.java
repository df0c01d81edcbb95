package dev.tesuri.bot.check;

/// One reason to refuse a sentence. Stateless and safe for all threads.
interface Rule {

  /// Short and stable; for logs and counts.
  String code();

  boolean refuses(Statement statement);
}
