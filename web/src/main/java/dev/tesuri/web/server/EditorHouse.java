package dev.tesuri.web.server;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tesuri.admin.access.Accounts;
import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.editor.Reviews;
import dev.tesuri.admin.editor.Unsaved;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.admin.faq.FaqDesk;
import dev.tesuri.admin.faq.FaqList;
import dev.tesuri.admin.faq.PublishedFiles;
import dev.tesuri.bot.guard.Masked;
import dev.tesuri.bot.guard.Masked.Kind;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.bot.learning.HeardQuestions;
import dev.tesuri.bot.learning.Likes;
import dev.tesuri.bot.learning.SolvedTalks;
import dev.tesuri.knowledge.editorial.Editorial;
import dev.tesuri.knowledge.editorial.Press;
import dev.tesuri.knowledge.editorial.Publishing;
import dev.tesuri.knowledge.faq.FaqCare;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import dev.tesuri.knowledge.text.JapaneseText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;

/// How the workbench of editors is put together: their texts, the questions and answers of a town,
/// and the calendar of what is to be looked at again. The part of the wiring that stands beside
/// [StaffHouse].
@ApplicationScoped
public class EditorHouse {

  @Produces
  @Singleton
  Editorial editorial(Database database, InstantSource clock, Press press) {
    return new Editorial(database, new Ids(), clock, press);
  }

  @Produces
  @Singleton
  Publishing publishing(Database database, InstantSource clock, Press press) {
    return new Publishing(database, clock, press);
  }

  @Produces
  @Singleton
  Unsaved unsaved() {
    return new Unsaved(Ticker.systemTicker());
  }

  // From use to knowledge.

  @Produces
  @Singleton
  Likes likes(JapaneseText japanese, Shelves shelves) {
    return new Likes(japanese, () -> shelves.current().words().asking());
  }

  @Produces
  @Singleton
  HeardQuestions heard(Database database, InstantSource clock, Likes likes) {
    return new HeardQuestions(database, clock, likes);
  }

  @Produces
  @Singleton
  SolvedTalks solved(Database database, InstantSource clock, Likes likes) {
    return new SolvedTalks(database, clock, likes);
  }

  @Produces
  @Singleton
  FaqDesk faqDesk(
      Municipality town,
      Database database,
      SecretMask mask,
      Shelves shelves,
      Editorial editorial,
      Audit audit,
      InstantSource clock) {
    return new FaqDesk(
        town,
        database,
        new FaqCare(text -> secrets(mask.mask(text))),
        () -> shelves.current().library(),
        shelves::takeInFaq,
        editorial::twoPersons,
        audit,
        new Ids(),
        clock);
  }

  // Telephone numbers, addresses and days stand in such texts to be read.
  private static List<String> secrets(Masked masked) {
    var open = EnumSet.of(Kind.PHONE, Kind.MAIL, Kind.ADDRESS, Kind.BIRTHDAY);
    return masked.hidden().stream().filter(kind -> !open.contains(kind)).map(Kind::words).toList();
  }

  @Produces
  @Singleton
  FaqList faqList(FaqDesk desk, StaffPages pages) {
    return new FaqList(desk, pages);
  }

  @Produces
  @Singleton
  PublishedFiles publishedFiles(Settings settings, Press press) {
    return new PublishedFolders(settings, press);
  }

  @Produces
  @Singleton
  Reviews reviews(
      Shelves shelves, Accounts accounts, Database database, Audit audit, InstantSource clock) {
    return new Reviews(
        () -> shelves.current().library(),
        () -> shelves.current().categories(),
        accounts,
        database,
        audit,
        clock);
  }
}
