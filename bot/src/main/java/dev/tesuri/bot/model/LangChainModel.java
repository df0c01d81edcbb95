package dev.tesuri.bot.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;

/// A model behind a server that speaks the protocol of OpenAI: vLLM, Ollama, llama.cpp, a cloud.
///
/// One call is one request, streamed; see [StreamedCall] for its end. Nothing is tried twice here.
public final class LangChainModel implements LanguageModel {

  /// For the connection alone.
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final ModelSettings settings;
  private final StreamingChatModel model;

  public LangChainModel(ModelSettings settings) {
    this.settings = settings;
    model =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(new PatientHttp.Builder(CONNECT))
            .baseUrl(settings.baseUrl().toString())
            .apiKey(settings.key().orElse("none"))
            .modelName(settings.model())
            .strictJsonSchema(settings.jsonSchema())
            .temperature(0.0)
            .build();
  }

  @Override
  public String name() {
    return settings.model();
  }

  @Override
  public Completion complete(Prompt prompt, Patience patience, Reader reader) {
    ChatRequest request = request(prompt);
    return new StreamedCall(prompt, patience, reader).run(handler -> model.chat(request, handler));
  }

  private ChatRequest request(Prompt prompt) {
    var parameters = OpenAiChatRequestParameters.builder().maxOutputTokens(prompt.longest());
    if (settings.jsonSchema()) {
      prompt.form().ifPresent(form -> parameters.responseFormat(format(form)));
    }
    return ChatRequest.builder()
        .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
        .parameters(parameters.build())
        .build();
  }

  private static ResponseFormat format(JsonForm form) {
    var object = JsonObjectSchema.builder();
    for (var field : form.fields()) {
      if (field.values().isEmpty()) {
        object.addStringProperty(field.name());
      } else {
        object.addEnumProperty(field.name(), field.values());
      }
    }
    object.required(form.fields().stream().map(JsonForm.Field::name).toList());
    object.additionalProperties(false);
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(JsonSchema.builder().name(form.name()).rootElement(object.build()).build())
        .build();
  }
}
