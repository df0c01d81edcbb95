package dev.tesuri.bot.guard;

import java.util.regex.Pattern;

/// Names that stand before numbers which everybody may know: receipts, orders, companies.
final class Labels {

  private static final int LOOK_BACK = 18;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?:受け?付け?|うけつけ|注文|予約|よやく|整理|せいり|管理|伝票|追跡|問い?合わ?せ|といあわせ|お客様|会員|法人|郵便|部屋|えらー|店舗|商品|通知|文書|収納|納付|発行|予定|申込|申請|登録|受理|番札|型)"
              + " ?(?:番号|ばんごう|こーど|no\\.?|id)|整理券|番札|型番|登録番号|えらー|第|(?<![a-z])t)"
              + "[はがもで、::。 \\[「(の]{0,4}$");

  private Labels() {}

  /// Whether the number that begins here has such a name directly before it.
  static boolean isLabelled(String folded, int start) {
    return LABEL.matcher(folded.substring(Math.max(0, start - LOOK_BACK), start)).find();
  }
}
