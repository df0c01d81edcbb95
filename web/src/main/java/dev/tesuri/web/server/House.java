package dev.tesuri.web.server;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tesuri.bot.answer.Acts;
import dev.tesuri.bot.answer.AnswerPipeline;
import dev.tesuri.bot.answer.Cards;
import dev.tesuri.bot.answer.Steps;
import dev.tesuri.bot.assist.Assistant;
import dev.tesuri.bot.assist.Attention;
import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.bot.face.DictionaryWording;
import dev.tesuri.bot.face.Pictures;
import dev.tesuri.bot.face.Wording;
import dev.tesuri.bot.face.Wordings;
import dev.tesuri.bot.guard.Hazards;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.bot.handover.HandoverDesk;
import dev.tesuri.bot.handover.TicketOpening;
import dev.tesuri.bot.learning.ApprovedWordings;
import dev.tesuri.bot.reception.Input;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.bot.retention.Traces;
import dev.tesuri.bot.service.ServiceSwitch;
import dev.tesuri.bot.understand.Commands;
import dev.tesuri.bot.understand.Understanding;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.editorial.Publishing;
import dev.tesuri.knowledge.faq.FaqRows;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import dev.tesuri.knowledge.store.InProcessSignals;
import dev.tesuri.knowledge.store.KeyFile;
import dev.tesuri.knowledge.store.PostgresDatabase;
import dev.tesuri.knowledge.store.SecretBox;
import dev.tesuri.knowledge.store.Signals;
import dev.tesuri.knowledge.store.SqliteDatabase;
import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.web.chat.AssetFiles;
import dev.tesuri.web.chat.Door;
import dev.tesuri.web.chat.Doors;
import dev.tesuri.web.chat.Frames;
import dev.tesuri.web.chat.Pages;
import dev.tesuri.web.chat.Visitors;
import dev.tesuri.web.chat.WebVisitors;
import dev.tesuri.web.kiosk.KioskDoor;
import dev.tesuri.web.limit.Addresses;
import dev.tesuri.web.limit.Allowances;
import dev.tesuri.web.limit.OpenSockets;
import dev.tesuri.web.metrics.Measure;
import dev.tesuri.web.metrics.MeasuredAnswers;
import dev.tesuri.web.metrics.MeasuredDatabase;
import dev.tesuri.web.metrics.Meters;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;

/// How everything is put together, in reading order; desk, staff, model and kiosks have files of
/// their own, [DeskHouse], [StaffHouse], [EditorHouse], [ModelHouse], [KioskHouse],
/// [RetentionHouse] and [WatchHouse].
/// The one place that knows the real clock and the real chance.
@ApplicationScoped
public class House {

  static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  // The ground: settings, time, chance, storage.

  @Produces
  @Singleton
  Settings settings() {
    return Settings.read(ConfigProvider.getConfig());
  }

  @Produces
  @Singleton
  Municipality town(Shelves shelves) {
    return shelves.current().locality().town();
  }

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  SecureRandom random() {
    return new SecureRandom();
  }

  @Produces
  @Singleton
  Database database(Settings settings, Meters meters) {
    return new MeasuredDatabase(EarlyWork.database().orElseGet(() -> opened(settings)), meters);
  }

  static Database opened(Settings settings) {
    return settings
        .database()
        .<Database>map(
            postgres ->
                PostgresDatabase.open(
                    postgres.url(), postgres.user(), postgres.password(), postgres.poolSize()))
        .orElseGet(() -> SqliteDatabase.open(settings.dataDirectory()));
  }

  void close(@Disposes Database database) {
    database.close();
  }

  @Produces
  @Singleton
  Signals signals() {
    return new InProcessSignals();
  }

  @Produces
  @Singleton
  SecretBox secrets(Settings settings, SecureRandom random) {
    var file = new KeyFile(settings.dataDirectory(), random);
    return new SecretBox(() -> settings.secretKey().orElseGet(file), random);
  }

  // What the product knows.

  @Produces
  @Singleton
  FaqRows faq(Database database) {
    return new FaqRows(database);
  }

  @Produces
  @Singleton
  ApprovedWordings approvedWordings(Database database) {
    return new ApprovedWordings(database);
  }

  @Produces
  @Singleton
  Shelves shelves(
      Settings settings,
      InstantSource clock,
      FaqRows faq,
      ApprovedWordings approved,
      Database database) {
    return EarlyWork.shelves()
        .orElseGet(
            () ->
                Shelves.open(
                    settings,
                    clock,
                    new Shelves.Stock(
                        faq::all, approved::of, town -> Publishing.stored(database, town))));
  }

  @Produces
  @Singleton
  JapaneseText japanese(Shelves shelves) {
    return shelves.text();
  }

  @Produces
  @Singleton
  Supplier<Library> library(Shelves shelves) {
    return () -> shelves.current().library();
  }

  @Produces
  @Singleton
  Supplier<List<Category>> categories(Shelves shelves) {
    return () -> shelves.current().categories();
  }

  @Produces
  @Singleton
  Supplier<Locality> locality(Shelves shelves) {
    return () -> shelves.current().locality();
  }

  // What the bot does with it.

  @Produces
  @Singleton
  SecretMask mask(Shelves shelves) {
    return new SecretMask(() -> shelves.current().phones());
  }

  @Produces
  @Singleton
  Commands commands(JapaneseText japanese, Shelves shelves) {
    return new Commands(japanese, () -> shelves.current().intents().get());
  }

  @Produces
  @Singleton
  Understanding understanding(SecretMask mask, Commands commands, Shelves shelves) {
    return new Understanding(
        mask,
        new Hazards(),
        commands,
        () -> shelves.current().elsewhere().get(),
        () -> shelves.current().library().languages());
  }

  @Produces
  @Singleton
  Cards cards(Supplier<Locality> locality, Settings settings, Supplier<List<Category>> categories) {
    return new Cards(locality, settings.popular(), categories);
  }

  @Produces
  @Singleton
  Acts acts(Cards cards) {
    return new Acts(cards);
  }

  @Produces
  @Singleton
  AnswerPipeline pipeline(
      Understanding understanding, Acts acts, Cards cards, Assistant assistant, Meters meters) {
    return new AnswerPipeline(
        Steps.of(understanding, acts, cards, assistant), new MeasuredAnswers(meters));
  }

  @Produces
  @Singleton
  Tokens tokens(SecureRandom random) {
    return new Tokens(random);
  }

  @Produces
  @Singleton
  Conversations conversations(
      Database database, Tokens tokens, InstantSource clock, TicketOpening opening) {
    return new Conversations(database, new Ids(), tokens, clock, opening);
  }

  @Produces
  @Singleton
  Reception reception(
      Conversations conversations,
      SecretMask mask,
      AnswerPipeline pipeline,
      Acts acts,
      Cards cards,
      Supplier<Library> library,
      Signals signals,
      HandoverDesk desk,
      Traces traces,
      ServiceSwitch service,
      Assistant assistant,
      Attention attention) {
    return new Reception(
        conversations,
        mask,
        pipeline,
        acts,
        cards,
        library,
        signals,
        desk,
        traces,
        service,
        assistant,
        attention);
  }

  @Produces
  @Singleton
  ServiceSwitch service(Database database) {
    return new ServiceSwitch(database, Ticker.systemTicker());
  }

  // What residents see.

  @Produces
  @Singleton
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Produces
  @Singleton
  AssetFiles assets() {
    return new AssetFiles(
        List.of(
            "/web/tesuri.css",
            "/web/forms.js",
            "/web/chat.js",
            "/web/kiosk.css",
            "/web/kiosk.js",
            "/web/kana.js",
            "/web/icon.svg",
            "/admin/staff.css",
            "/admin/desk.js",
            "/admin/editor.js"));
  }

  @Produces
  @Singleton
  Wording wording(JapaneseText japanese) {
    return new DictionaryWording(japanese);
  }

  @Produces
  @Singleton
  Pages pages(
      TemplateEngine templates, Wording wording, Supplier<Library> library, AssetFiles assets) {
    return new Pages(
        templates,
        new dev.tesuri.bot.face.Cards(templates, wording, new Pictures()),
        new Wordings(wording, () -> library.get().languages()),
        assets);
  }

  @Produces
  @Singleton
  Frames frames(Supplier<Locality> locality, Settings settings, Tokens tokens) {
    return new Frames(locality, tokens, settings.secure(), settings.demo());
  }

  @Produces
  @Singleton
  Visitors visitors(Reception reception, Municipality town, Settings settings) {
    return new WebVisitors(reception, town, settings.secure());
  }

  @Produces
  @Singleton
  Doors doors(Visitors visitors, Frames frames, KioskDoor kiosk) {
    return new Doors(new Door(visitors, frames), kiosk.door());
  }

  // How much may come in.

  @Produces
  @Singleton
  EdgeSettings edge() {
    return EdgeSettings.read(ConfigProvider.getConfig());
  }

  @Produces
  @Singleton
  Addresses addresses(EdgeSettings settings) {
    return new Addresses(settings.proxies());
  }

  @Produces
  @Singleton
  Allowances allowances(EdgeSettings settings, Understanding understanding, Meters meters) {
    return new Allowances(
        settings.limits(),
        text ->
            Input.fault(text).isEmpty()
                && (understanding.hazard(text).isPresent() || understanding.asksForPerson(text)),
        Ticker.systemTicker(),
        what -> meters.count(Measure.LIMITS, what));
  }

  @Produces
  @Singleton
  OpenSockets openSockets(EdgeSettings settings, Allowances allowances) {
    return new OpenSockets(settings.limits(), allowances);
  }
}
