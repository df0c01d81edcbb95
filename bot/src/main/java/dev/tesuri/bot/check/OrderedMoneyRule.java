package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// Nobody is told to move money or to let a stranger into the telephone, whatever the passage says.
record OrderedMoneyRule() implements Rule {

  private static final Pattern MONEY =
      Pattern.compile("振り?込|送金|atm|ギフト|プリペイド|電子マネー|遠隔|画面共有|画面を共有|暗号資産|仮想通貨");
  private static final Pattern ORDER =
      Pattern.compile("(?<!ない)(?<!ないで)(?:てください|でください|て下さい|ましょう|お願いします)[。?!]*$");
  private static final Pattern AWAY =
      Pattern.compile("(?:離れ|はなれ|切っ|切り|相談|電話|断|ことわ|やめ)[ぁ-ん]*(?:ください|下さい|ましょう)[。?!]*$");

  @Override
  public String code() {
    return "money";
  }

  @Override
  public boolean refuses(Statement statement) {
    var text = statement.text();
    return MONEY.matcher(text).find() && ORDER.matcher(text).find() && !AWAY.matcher(text).find();
  }
}
