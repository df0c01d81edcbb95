package dev.tesuri.bot.handover;

import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Call;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.DeskMatter.Answer;
import dev.tesuri.bot.conversation.Reason;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.handover.OfficeHours.Window;
import dev.tesuri.bot.handover.Reach.Wait;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Municipality;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The cards of the hand-over, and all its words for residents. Thread-safe.
public final class HandoverCards {

  private static final Option PERSON = plain("係の人と話す", Command.PERSON);
  private static final Option OTHER = plain("ほかのことを聞く", Command.HOME);
  private static final String DAYS = "月火水木金土日";

  private final Supplier<Locality> locality;

  public HandoverCards(Supplier<Locality> locality) {
    this.locality = locality;
  }

  // What the bot says when it calls a person.

  /// A person was called.
  ///
  /// @param more further ways on
  public Body called(Reason reason, State state, List<Option> more) {
    List<Option> options = new ArrayList<>(goOn(state).stream().toList());
    options.addAll(more);
    options.add(OTHER);
    String text = why(reason) + "順番がきたら、ここでお話しします。待つあいだも、手順をつづけられます。電話や窓口でも、だいじょうぶです。";
    return new Body.Waiting(text, List.of(desk()), options);
  }

  private static String why(Reason reason) {
    return switch (reason) {
      case ASKED -> "係の人に、おつたえしました。";
      case STUCK -> "ここは、つまずく人が多いところです。係の人に、おつたえしました。";
      case NO_ANSWER -> "すみません。お答えが見つかりませんでした。係の人に、おつたえしました。";
      case HAZARD -> "係の人にも、おつたえしました。";
      case RESERVED -> "これは、係の人がお手伝いします。係の人に、おつたえしました。";
      case MODEL_FAULT, TOOL_FAULT -> "すみません。うまく動きませんでした。係の人に、おつたえしました。";
    };
  }

  /// The resident no longer waits.
  public Body stoppedWaiting(State state) {
    return notice("わかりました。待つのをやめました。また、いつでも呼べます。", state);
  }

  /// The resident told what it came to.
  public Body told(Answer answer, State state) {
    return notice(
        switch (answer) {
          case DID_IT -> "よかったです。おつかれさまでした。";
          case COUNTER -> "わかりました。窓口でも、お手伝いできます。行く前に、開いている時間をたしかめてください。";
          case GAVE_UP -> "わかりました。今日はここまでで、だいじょうぶです。また、いつでもどうぞ。";
        },
        state);
  }

  /// A button of a person's question was pressed after the person had left.
  public Body replied(State state) {
    return notice("うけとりました。", state);
  }

  // What the desk tells.

  Body joined(String name) {
    return new Body.Joined(name, "係の%sです。お話をうかがいます。暗証番号は、係の人にも言わないでください。".formatted(name));
  }

  Body left(String name) {
    return new Body.Left(name, "係の%sとのお話は、ここまでです。".formatted(name));
  }

  Body lost(String name) {
    return new Body.Left(name, "係の%sとのつながりが、切れました。".formatted(name));
  }

  Body leftKiosk() {
    return new Body.Notice("端末の画面は、おわりました。端末の前の人には、もう何も見えません。", List.of());
  }

  Body backInQueue(State state) {
    return waiting("すみません。もう一度、順番にお入れしました。つぎの係の人を、お待ちください。", state);
  }

  Body passedOn(State state) {
    return waiting("べつの係の人に、引きつぎます。すこしお待ちください。", state);
  }

  private Body waiting(String text, State state) {
    List<Option> options = new ArrayList<>(goOn(state).stream().toList());
    options.add(OTHER);
    return new Body.Waiting(text, List.of(desk()), options);
  }

  Body handedBack(State state) {
    List<Option> options = new ArrayList<>(goOn(state).stream().toList());
    options.add(OTHER);
    options.add(PERSON);
    return new Body.Notice("ここからは、また案内がお手伝いします。", options);
  }

  Body closing() {
    return new Body.Asked(
        "できましたか。",
        List.of(
            plain("できました", Command.DID_IT),
            plain("窓口に行きます", Command.TO_COUNTER),
            plain("今回はやめます", Command.GAVE_UP),
            plain("まだ話したい", Command.PERSON)));
  }

  Body takesLong() {
    return new Body.Notice("お待たせして、すみません。電話をもらうことも、窓口に来ていただくこともできます。", List.of());
  }

  Body nobodyCame(State state) {
    return notice("お待たせして、すみません。係の人が、出られませんでした。" + byPhone(), state);
  }

  Body callAsked(Window window) {
    return new Body.Notice(
        "電話のごきぼうを、うけつけました。%sに、お電話します。かける人の名前は、前もってここでお知らせします。".formatted(words(window))
            + "電話で、暗証番号や口座の番号を聞くことはありません。",
        List.of());
  }

  Body caller(String name, Window window) {
    return new Body.Notice("%sに、係の%sがお電話します。".formatted(words(window), name), List.of());
  }

  Body callerChanges() {
    return new Body.Notice("お電話をかける人が、かわります。決まったら、ここでお知らせします。", List.of());
  }

  Body callMissed() {
    return new Body.Notice("お電話しましたが、つながりませんでした。もう一度おかけします。", List.of());
  }

  Body callGivenUp(State state) {
    return notice("お電話しましたが、つながりませんでした。番号は消しました。" + byPhone(), state);
  }

  Body callDone(State state) {
    return notice("お電話でのお話は、おわりました。番号は消しました。", state);
  }

  Body callOverdue(State state) {
    return notice("すみません。お約束の時間に、お電話できませんでした。番号は消しました。" + byPhone(), state);
  }

  private String byPhone() {
    Municipality town = locality.get().town();
    return "%s 電話%s（%s）か、窓口でお手伝いできます。".formatted(town.desk(), town.phone(), town.hours());
  }

  private static Body notice(String text, State state) {
    List<Option> options = new ArrayList<>(goOn(state).stream().toList());
    options.add(OTHER);
    return new Body.Notice(text, options);
  }

  // What stands beside the conversation while a ticket is open.

  /// How the resident stands, in short sentences; the first says the most.
  public List<String> lines(Standing standing, Instant now) {
    var window = standing.window();
    if (window != null) {
      return List.of(
          words(window) + "に、お電話します。",
          standing.caller().isEmpty()
              ? "かける人の名前は、決まったらここに出ます。"
              : "かける人は、係の" + standing.caller() + "です。");
    }
    if (standing.talking()) {
      return List.of("係の" + standing.holder() + "と話しています。");
    }
    return switch (standing.reach()) {
      case Reach.Here(var place, var wait) -> List.of(place(place), words(wait));
      case Reach.Busy(var place, var wait) ->
          List.of(place(place), "いま、手のあいている係の人がいません。", words(wait));
      case Reach.Closed(var opens) ->
          List.of("いまは、係の人の時間ではありません。", opens.map(at -> opening(at, now)).orElseGet(this::hours));
      case Reach.InPerson() -> List.of("いま、係の人がここにいません。", "電話、窓口、教室でお手伝いできます。", hours());
    };
  }

  private static String place(int place) {
    return place == 1 ? "つぎが、あなたの順番です。" : "あなたは、" + place + "番目です。";
  }

  // A guess that nothing stands behind is not made.
  private static String words(Optional<Wait> wait) {
    return wait.map(
            one ->
                one.to() <= 5
                    ? "ほかの人は、5分くらいまでに、つながっています。"
                    : "ほかの人は、%d分から%d分くらいで、つながっています。".formatted(one.from(), one.to()))
        .orElse("どのくらいかかるかは、まだわかりません。");
  }

  private static String opening(Instant opens, Instant now) {
    var time = opens.atZone(OfficeHours.JAPAN);
    boolean today = LocalDate.ofInstant(now, OfficeHours.JAPAN).equals(time.toLocalDate());
    return "つぎは、%s%sからです。"
        .formatted(today ? "今日の" : day(time.toLocalDate()), time(time.toLocalTime()));
  }

  private String hours() {
    Municipality town = locality.get().town();
    return "%sの時間：%s".formatted(town.desk(), town.hours());
  }

  /// A time window, for example 11月26日（木）午前9時から正午まで.
  public String words(Window window) {
    ZonedDateTime from = window.from().atZone(OfficeHours.JAPAN);
    ZonedDateTime until = window.until().atZone(OfficeHours.JAPAN);
    return "%s%sから%sまで"
        .formatted(day(from.toLocalDate()), time(from.toLocalTime()), time(until.toLocalTime()));
  }

  private static String day(LocalDate day) {
    return "%d月%d日（%s）"
        .formatted(
            day.getMonthValue(),
            day.getDayOfMonth(),
            DAYS.charAt(day.getDayOfWeek().getValue() - 1));
  }

  /// A time of the day, for example 午後3時20分.
  public static String time(LocalTime time) {
    if (time.getHour() == 12 && time.getMinute() == 0) {
      return "正午";
    }
    String half = time.getHour() < 12 ? "午前" : "午後";
    String minutes = time.getMinute() == 0 ? "" : time.getMinute() + "分";
    return half + time.getHour() % 12 + "時" + minutes;
  }

  private Call desk() {
    Municipality town = locality.get().town();
    return new Call(town.desk(), town.phone(), town.hours());
  }

  private static Optional<Option> goOn(State state) {
    return state
        .inWalk()
        .map(_ -> plain("手順にもどる", Command.AGAIN))
        .or(() -> state.leftWalk().map(_ -> plain("さっきの手順にもどる", Command.RESUME)));
  }

  private static Option plain(String label, Command command) {
    return new Option(label, new Act.Plain(command));
  }
}
