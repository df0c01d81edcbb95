package dev.tesuri.knowledge.layer;

import java.util.regex.Pattern;

/// What something costs in a town.
///
/// @param what is paid for, for example 住民票
/// @param amount 無料, or one that ends in 円, for example 1通200円
public record Fee(String what, String amount) {

  /// What an amount must look like.
  static final Pattern AMOUNT = Pattern.compile("無料|.{0,20}[0-9][0-9,]*円");

  /// As one sentence.
  public String words() {
    return what + "は" + amount + "です。";
  }
}
