package dev.tesuri.web.server;

import dev.tesuri.bot.assist.AllowList;
import dev.tesuri.bot.assist.Assistant;
import dev.tesuri.bot.assist.Attention;
import dev.tesuri.bot.assist.DeskAssistant;
import dev.tesuri.bot.assist.Drafts;
import dev.tesuri.bot.assist.ModelAssistant;
import dev.tesuri.bot.check.AnswerCheck;
import dev.tesuri.bot.model.LangChainModel;
import dev.tesuri.bot.model.LanguageModel;
import dev.tesuri.bot.model.ModelCalls;
import dev.tesuri.bot.model.NoModel;
import dev.tesuri.bot.model.SteadyModel;
import dev.tesuri.bot.service.ServiceSwitch;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.web.metrics.MeasuredModel;
import dev.tesuri.web.metrics.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.ConfigProvider;

/// How the language model is put together, where one is configured: the part of the wiring that
/// stands beside [House].
@ApplicationScoped
public class ModelHouse {

  @Produces
  @Singleton
  LlmSettings llm() {
    return LlmSettings.read(ConfigProvider.getConfig());
  }

  @Produces
  @Singleton
  LanguageModel model(LlmSettings settings, Meters meters) {
    return settings
        .server()
        .<LanguageModel>map(
            server ->
                new MeasuredModel(
                    new SteadyModel(new LangChainModel(server), settings.atOnce(), settings.rest()),
                    meters))
        .orElseGet(NoModel::new);
  }

  @Produces
  @Singleton
  ModelCalls calls(
      LanguageModel model,
      LlmSettings settings,
      ServiceSwitch service,
      Database database,
      InstantSource clock) {
    return new ModelCalls(
        model, settings.allowance(), town -> service.of(town).model(), database, clock);
  }

  @Produces
  @Singleton
  Drafts drafts() {
    return new Drafts();
  }

  @Produces
  @Singleton
  Attention attention() {
    return new Attention();
  }

  @Produces
  @Singleton
  AnswerCheck check(JapaneseText japanese) {
    return new AnswerCheck(japanese);
  }

  @Produces
  @Singleton
  AllowList allowed(Shelves shelves) {
    return new AllowList(() -> shelves.current().phones());
  }

  @Produces
  @Singleton
  Assistant assistant(
      LlmSettings settings, ModelCalls calls, AnswerCheck check, AllowList allowed, Drafts drafts) {
    return settings.server().isEmpty()
        ? Assistant.NONE
        : new ModelAssistant(calls, check, allowed, drafts);
  }

  @Produces
  @Singleton
  DeskAssistant deskAssistant(
      ModelCalls calls, AnswerCheck check, AllowList allowed, Drafts drafts) {
    return new DeskAssistant(calls, check, allowed, drafts);
  }
}
