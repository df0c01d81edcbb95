package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// One sentence of plain letters, not too long: no marks, nothing unseen, no look-alikes.
record FormRule() implements Rule {

  private static final int LONGEST = 90;
  private static final Pattern LETTERS =
      Pattern.compile(
          "(?:[ぁ-んァ-ヴー一-鿿々〇0-9A-Za-z０-９Ａ-Ｚａ-ｚ 　、。？！?!・「」『』（）()〜～%％：]"
              + "|(?<=[0-9０-９])[:,，.．](?=[0-9０-９])"
              + "|(?<=[0-9A-Za-z０-９])[-－‐ー](?=[0-9A-Za-z０-９])"
              + "|(?<=[a-z])\\.(?=[a-z])"
              + "|[#＃](?=[0-9０-９]))+");
  private static final Pattern END_WITHIN = Pattern.compile("[。？！?!].*[^。？！?!」』）)\\s]");
  private static final Pattern LOOK_ALIKE =
      Pattern.compile(
          "[力口夕工二八卜一][ァィゥェォッャュョー]|[ァ-ヴー]一[ァ-ヴー]|[ァ-ヴー]二[ァ-ヴー]"
              + "|(?<![ァ-ヴー0-9０-９一二三四五六七八九十数])[ロタエカニハトミリヘ](?=[一-鿿])"
              + "|(?<=[一-鿿])(?<![一二三四五六七八九十数])[ロタエカニハトミリヘ](?![ァ-ヴー])");

  @Override
  public String code() {
    return "form";
  }

  @Override
  public boolean refuses(Statement statement) {
    var sentence = statement.raw();
    return sentence.isBlank()
        || sentence.codePointCount(0, sentence.length()) > LONGEST
        || !LETTERS.matcher(sentence).matches()
        || END_WITHIN.matcher(sentence).find()
        || LOOK_ALIKE.matcher(sentence).find();
  }
}
