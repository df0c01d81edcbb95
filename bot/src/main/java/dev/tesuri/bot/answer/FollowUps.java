package dev.tesuri.bot.answer;

import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.bot.tally.Count;
import dev.tesuri.bot.tally.Count.What;
import dev.tesuri.bot.understand.Intent.FollowUp;
import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Procedure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers to what is asked about the topic at hand: how much, where, until when, may I do it for
/// my mother; and "is this right?". All facts are those of the topic; what it does not say is not
/// said. Pure.
public final class FollowUps {

  private static final Option PERSON = new Option("係の人と話す", new Act.Plain(Command.PERSON));
  private static final Option OTHER = new Option("ほかのことを聞く", new Act.Plain(Command.HOME));
  private static final Option BACK_TO_WALK = new Option("手順にもどる", new Act.Plain(Command.AGAIN));
  private static final Option RESUME = new Option("さっきの手順にもどる", new Act.Plain(Command.RESUME));

  private static final List<String> PROXY_WORDS =
      List.of("代理", "代わり", "かわり", "家族", "付きそい", "委任", "ご本人", "本人が");
  private static final List<String> TIME_WORDS =
      List.of(
          "日ほど", "日くらい", "日かかり", "週間", "か月ほど", "か月くらい", "か月かかり", "その日", "すぐに", "分くらい", "分ほど",
          "日以内");

  /// What a topic tells besides its answer, as choices; the most asked for first.
  List<Option> parts(Topic topic) {
    return Stream.of(FollowUp.NEEDS, FollowUp.WHERE, FollowUp.FEE, FollowUp.WHEN, FollowUp.WHO)
        .filter(asked -> !text(topic.facts(), asked).isBlank())
        .map(asked -> new Option(heading(asked), new Act.About(topic.id(), asked.about())))
        .toList();
  }

  /// What the topic tells of it.
  ///
  /// @param matter for example `fee`
  Optional<Outcome> about(Topic topic, String matter, Turn turn) {
    return Arrays.stream(FollowUp.values())
        .filter(asked -> asked.about().equals(matter))
        .map(asked -> about(topic, asked, turn))
        .findFirst();
  }

  /// The section of the topic that answers.
  Outcome about(Topic topic, FollowUp asked, Turn turn) {
    var facts = topic.facts();
    String text = text(facts, asked);
    boolean known = !text.isBlank();
    List<Option> options = new ArrayList<>(goOn(topic, turn));
    if (!known) {
      options.addFirst(PERSON);
    }
    options.add(OTHER);
    var body =
        new Body.Answered(
            topic.id(),
            facts.plain() + "：" + heading(asked),
            known ? text : "ここには、はっきり書かれていません。窓口か電話で、聞いてください。",
            List.of(),
            options,
            Cards.cites(facts));
    return new Outcome(
        List.of(body),
        turn.state().about(topic.id()),
        List.of(new Count(topic.id(), "", What.ANSWERED)));
  }

  /// What the present step says, since nobody here sees the screen.
  Outcome check(Procedure procedure, Step step, Turn turn) {
    String text =
        "こちらからは、画面が見えません。いまの手順は、つぎのとおりです。\n"
            + step.title()
            + "\n"
            + step.text()
            + "\nちがう画面が出たときは、何も押さずに、係の人に聞いてください。";
    return new Outcome(
        List.of(new Body.Asked(text, List.of(BACK_TO_WALK, PERSON))),
        turn.state(),
        List.of(new Count(procedure.id(), step.id(), What.CHECKED)));
  }

  /// The same where nobody stands on a step.
  Outcome check(Turn turn) {
    String text = "こちらからは、画面が見えません。お金をはらう画面や、電話をかけるよう言う画面は、さわらないでください。" + "心配なときは、係の人に見てもらいましょう。";
    var options = Stream.concat(Stream.of(PERSON), goOn(turn).stream()).toList();
    return new Outcome(
        List.of(new Body.Asked(text, Stream.concat(options.stream(), Stream.of(OTHER)).toList())),
        turn.state(),
        List.of());
  }

  private static String text(Facts facts, FollowUp asked) {
    return switch (asked) {
      case FEE -> facts.fee();
      case WHEN -> facts.when();
      case WHO -> facts.who();
      case ONLINE -> facts.online();
      case WHERE -> joined(facts.inPerson(), facts.online());
      case NEEDS -> String.join("\n", facts.needs());
      case PROXY -> sentences(facts, PROXY_WORDS);
      case HOW_LONG -> sentences(facts, TIME_WORDS);
    };
  }

  private static String heading(FollowUp asked) {
    return switch (asked) {
      case FEE -> "お金";
      case WHEN -> "いつまでに";
      case WHO -> "対象の人";
      case ONLINE -> "オンラインでするところ";
      case WHERE -> "どこで";
      case NEEDS -> "必要なもの";
      case PROXY -> "代わりの人がするとき";
      case HOW_LONG -> "かかる日数";
    };
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
  }

  // Three sentences at most, in the order in which they stand in the topic.
  private static String sentences(Facts facts, List<String> words) {
    return Stream.concat(
            Stream.of(facts.answer()), facts.allSections().stream().map(Facts.Section::text))
        .flatMap(text -> Stream.of(text.split("(?<=。)|\n")))
        .map(String::strip)
        .filter(sentence -> words.stream().anyMatch(sentence::contains))
        .distinct()
        .limit(3)
        .collect(Collectors.joining("\n"));
  }

  private static List<Option> goOn(Topic topic, Turn turn) {
    var options = new ArrayList<>(goOn(turn));
    if (turn.state().inWalk().isEmpty() && topic instanceof Procedure) {
      options.addFirst(new Option("手順をはじめる", new Act.Begin(topic.id())));
    }
    return options;
  }

  private static List<Option> goOn(Turn turn) {
    return turn
        .state()
        .inWalk()
        .map(_ -> BACK_TO_WALK)
        .or(() -> turn.state().leftWalk().map(_ -> RESUME))
        .stream()
        .toList();
  }
}
