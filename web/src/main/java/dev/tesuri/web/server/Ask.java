package dev.tesuri.web.server;

import dev.tesuri.bot.answer.AnswerPipeline;
import dev.tesuri.bot.answer.Turn;
import dev.tesuri.bot.assist.Assistant;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.reception.Input;
import dev.tesuri.knowledge.content.BundledFiles;
import dev.tesuri.knowledge.content.Content;
import dev.tesuri.knowledge.content.ContentCheck;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.ContentReport;
import dev.tesuri.knowledge.content.Fault.Severity;
import dev.tesuri.knowledge.content.Page;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.language.LanguageReport;
import dev.tesuri.knowledge.language.Languages;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.web.metrics.Meters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/// Asks one question on the command line and shows what every step of the pipeline made of it.
/// Nothing is stored and no server runs.
public final class Ask {

  private Ask() {}

  public static void main(String[] arguments) {
    // Who asks wants the answer alone.
    Logger.getLogger("").setLevel(Level.WARNING);
    switch (arguments[0]) {
      case "--check" -> check(arguments.length > 1 ? arguments[1] : "");
      case "--import-faq" -> importFaq(Path.of(arguments[1]));
      default -> ask(arguments);
    }
  }

  private static void ask(String[] arguments) {
    String question = String.join(" ", arguments);
    var fault = Input.fault(question);
    if (fault.isPresent()) {
      System.err.println("ask: " + fault.get().words());
      System.exit(2);
    }
    var house = new House();
    var settings = Settings.read(ConfigProvider.getConfig());
    var shelves = Shelves.open(settings, house.clock(), Shelves.Stock.NOTHING);
    var japanese = house.japanese(shelves);
    Library library = house.library(shelves).get();
    var cards = house.cards(house.locality(shelves), settings, house.categories(shelves));
    var understanding =
        house.understanding(house.mask(shelves), house.commands(japanese, shelves), shelves);
    var pipeline =
        house.pipeline(understanding, house.acts(cards), cards, Assistant.NONE, new Meters());
    String masked = house.mask(shelves).mask(question).text();
    library.search(
        masked, 1); // the first search loads the dictionary; it would be shown as a slow step
    print(masked, pipeline.answer(Turn.of(masked, State.START, List.of(), library)));
  }

  private static void importFaq(Path file) {
    var settings = Settings.read(ConfigProvider.getConfig());
    var made = FaqImport.of(file, settings, new House().clock().instant());
    made.lines().forEach(made.done() ? System.out::println : System.err::println);
    if (!made.done()) {
      System.exit(1);
    }
  }

  // The files as they lie in the checkout, so that an editor need not build; else those of the jar.
  private static void check(String filter) {
    var sources = Path.of("knowledge", "content");
    var reader = new ContentReader();
    var content = Files.isDirectory(sources) ? reader.read(sources) : reader.bundled();
    var today = LocalDate.ofInstant(new House().clock().instant(), House.JAPAN);
    var words = Files.isDirectory(sources) ? WordLists.read(sources) : WordLists.bundled();
    var faults = new ContentCheck(words, new JapaneseText(words.readings())).check(content, today);
    System.out.print(ContentReport.of(content, faults, filter));
    var languages = languages(sources, content);
    System.out.print(LanguageReport.of(languages, content));
    if (Stream.concat(faults.stream(), languages.faults().stream())
        .anyMatch(fault -> fault.severity() == Severity.ERROR)) {
      System.exit(1);
    }
  }

  private static Languages languages(Path sources, Content content) {
    var topics = content.pages().stream().map(Page::id).collect(Collectors.toSet());
    return Files.isDirectory(sources)
        ? Languages.read(folders(sources, Path.of("knowledge", "layers")), topics)
        : BundledFiles.read(
            root ->
                Languages.read(folders(root.resolve("content"), root.resolve("layers")), topics));
  }

  // The example layers are looked at too.
  private static List<Languages.Folder> folders(Path content, Path layers) {
    return List.of(
        new Languages.Folder("", content.resolve("languages")),
        new Languages.Folder("midori", layers.resolve("midori").resolve("languages")),
        new Languages.Folder("aozora", layers.resolve("aozora").resolve("languages")));
  }

  private static void print(String masked, AnswerPipeline.Answer answer) {
    System.out.println("質問  " + masked);
    for (var trace : answer.trace()) {
      System.out.printf(
          Locale.ROOT, "%-16s %8.3f ms  %s%n", trace.step(), trace.nanos() / 1e6, trace.why());
    }
    answer.outcome().bodies().forEach(Ask::print);
  }

  private static void print(Body body) {
    System.out.println("→ " + body.kind() + textOf(body));
    body.options().forEach(option -> System.out.println("   [" + option.label() + "]"));
  }

  private static String textOf(Body body) {
    return switch (body) {
      case Body.Said said -> "  " + said.text();
      case Body.Answered answered -> "  " + answered.title() + "\n" + indented(answered.text());
      case Body.Worded worded -> "\n" + indented(worded.text());
      case Body.Asked asked -> "\n" + indented(asked.text());
      case Body.Stepped step -> "  " + step.title() + "\n" + indented(step.text());
      case Body.Finished finished -> "\n" + indented(finished.text());
      case Body.Hazard hazard -> "  " + hazard.title() + "\n" + indented(hazard.text());
      case Body.Masked masked -> "\n" + indented(masked.text());
      case Body.Waiting waiting -> "\n" + indented(waiting.text());
      case Body.Joined joined -> "\n" + indented(joined.text());
      case Body.Left left -> "\n" + indented(left.text());
      case Body.Notice notice -> "\n" + indented(notice.text());
      case Body.Closed closed -> "\n" + indented(closed.text());
    };
  }

  private static String indented(String text) {
    return text.indent(3).stripTrailing();
  }
}
