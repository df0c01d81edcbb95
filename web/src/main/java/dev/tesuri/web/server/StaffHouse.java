package dev.tesuri.web.server;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tesuri.admin.access.Accounts;
import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.ErrandCookie;
import dev.tesuri.admin.access.Errands;
import dev.tesuri.admin.access.FirstAccounts;
import dev.tesuri.admin.access.Invitations;
import dev.tesuri.admin.access.OwnAccount;
import dev.tesuri.admin.access.Passwords;
import dev.tesuri.admin.access.ProviderDoor;
import dev.tesuri.admin.access.ProviderLinks;
import dev.tesuri.admin.access.SecondFactor;
import dev.tesuri.admin.access.SignIn;
import dev.tesuri.admin.access.StaffCookie;
import dev.tesuri.admin.access.StaffSessions;
import dev.tesuri.admin.editor.Uses;
import dev.tesuri.admin.face.StaffFace;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.admin.insight.Happenings;
import dev.tesuri.admin.insight.Overviews;
import dev.tesuri.admin.oidc.OidcProvider;
import dev.tesuri.admin.service.ServicePage;
import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.bot.model.LanguageModel;
import dev.tesuri.bot.service.ServiceSwitch;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import dev.tesuri.knowledge.store.SecretBox;
import dev.tesuri.web.chat.AssetFiles;
import gg.jte.TemplateEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.eclipse.microprofile.config.ConfigProvider;

/// How the console of staff is put together: the part of the wiring that stands beside [House].
@ApplicationScoped
public class StaffHouse {

  @Produces
  @Singleton
  Audit audit(Database database, InstantSource clock) {
    return new Audit(database, new Ids(), clock);
  }

  @Produces
  @Singleton
  Passwords passwords(SecureRandom random) {
    return new Passwords(random);
  }

  @Produces
  @Singleton
  StaffSessions sessions(Database database, Tokens tokens, InstantSource clock, Settings settings) {
    return new StaffSessions(database, tokens, clock, settings.demo());
  }

  @Produces
  @Singleton
  SignIn signIn(
      Database database,
      Passwords passwords,
      SecretBox secrets,
      SecureRandom random,
      StaffSessions sessions,
      Audit audit,
      InstantSource clock,
      Settings settings) {
    return new SignIn(
        database,
        passwords,
        new SecondFactor(secrets, random, clock),
        sessions,
        audit,
        settings.demo(),
        Ticker.systemTicker());
  }

  @Produces
  @Singleton
  Accounts accounts(Database database, Tokens tokens, Audit audit, InstantSource clock) {
    return new Accounts(database, new Ids(), tokens, audit, clock);
  }

  @Produces
  @Singleton
  Invitations invitations(
      Database database, Passwords passwords, Audit audit, InstantSource clock) {
    return new Invitations(database, passwords, audit, clock);
  }

  @Produces
  @Singleton
  OwnAccount ownAccount(
      Database database, Passwords passwords, StaffSessions sessions, Audit audit) {
    return new OwnAccount(database, passwords, sessions, audit, Ticker.systemTicker());
  }

  // The organisation's login, when there is one.

  @Produces
  @Singleton
  Errands errands(Database database, Tokens tokens, InstantSource clock) {
    return new Errands(database, tokens, clock);
  }

  @Produces
  @Singleton
  ProviderDoor providerDoor(
      Errands errands,
      Database database,
      StaffSessions sessions,
      Audit audit,
      Municipality town,
      InstantSource clock,
      Settings settings) {
    return new ProviderDoor(
        OidcSettings.read(ConfigProvider.getConfig(), settings.publicUrl())
            .map(provider -> new OidcProvider(provider, clock)),
        errands,
        database,
        sessions,
        audit,
        town.id(),
        settings.demo(),
        Ticker.systemTicker());
  }

  @Produces
  @Singleton
  ProviderLinks providerLinks(
      ProviderDoor door,
      Errands errands,
      OwnAccount own,
      Database database,
      Audit audit,
      InstantSource clock) {
    return new ProviderLinks(door, errands, own, database, audit, clock);
  }

  @Produces
  @Singleton
  ErrandCookie errandCookie(Settings settings) {
    return new ErrandCookie(settings.secure());
  }

  @Produces
  @Singleton
  FirstAccounts firstAccounts(
      Database database, Passwords passwords, Audit audit, InstantSource clock) {
    return new FirstAccounts(database, new Ids(), passwords, audit, clock);
  }

  @Produces
  @Singleton
  StaffCookie staffCookie(Settings settings) {
    return new StaffCookie(settings.secure());
  }

  @Produces
  @Singleton
  StaffPages staffPages(
      TemplateEngine templates,
      AssetFiles assets,
      ProviderDoor door,
      Settings settings,
      ServiceSwitch service) {
    String banner = settings.demo() ? "これは見本です。" : "";
    var face = new StaffFace(assets::url, door.button().orElse(""), banner, settings.publicUrl());
    return new StaffPages(
        templates, face, staff -> ServicePage.notice(service.of(staff.municipality())));
  }

  @Produces
  @Singleton
  Overviews overviews(
      Municipality town,
      Shelves shelves,
      Conversations conversations,
      Database database,
      LanguageModel model,
      InstantSource clock) {
    return new Overviews(
        town,
        () -> shelves.current().library(),
        shelves::faults,
        shelves::readAgain,
        conversations,
        database,
        model,
        clock);
  }

  @Produces
  @Singleton
  Happenings happenings(
      Municipality town, Shelves shelves, Database database, InstantSource clock) {
    return new Happenings(town, () -> shelves.current().library(), database, clock);
  }

  @Produces
  @Singleton
  Uses uses(Happenings happenings) {
    return happenings::uses;
  }
}
