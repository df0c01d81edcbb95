package dev.tesuri.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicFormTest {

  private static final List<Page> PAGES =
      new ContentReader().bundled().pages().stream().filter(page -> !page.isPart()).toList();

  @Test
  void what_a_form_writes_is_the_text_that_it_came_from() {
    assertThat(PAGES).hasSizeGreaterThan(80);
    for (var page : PAGES) {
      assertThat(TopicForm.of(page.written()).written()).as(page.file()).isEqualTo(page.written());
    }
  }

  @Test
  void every_field_comes_back_whatever_signs_it_holds() {
    var odd =
        List.of(
            "あれ: これ",
            "# 番号",
            "- 一",
            "\"引用\"",
            "'引用'",
            "*星*",
            "[かっこ]",
            "{波}",
            "50%",
            "%50",
            "@家",
            "`印`",
            "a\\b",
            "終わり:",
            "true",
            "1",
            "{{x}}",
            "<b>太</b>",
            "あ #い",
            "&あ",
            "!い",
            "|う",
            "> え");
    for (var value : odd) {
      var form = TopicForm.of(PAGES.getFirst().written());
      var fields = new HashMap<>(form.fields());
      for (var name : List.of("plain", "who", "fee", "asks", "needs", "in-person")) {
        fields.put(name, value);
      }
      fields.put("sources", value + " | https://example.jp/ | 2026-11-23");
      var again = TopicForm.of(new TopicForm(fields, form.body()).written());
      assertThat(again.fields()).as(value).containsAllEntriesOf(fields);
      assertThat(again.body()).isEqualTo(form.body());
    }
  }

  @Test
  void a_line_break_cannot_bring_in_another_field() {
    var fields = new HashMap<>(TopicForm.of(PAGES.getFirst().written()).fields());
    fields.put("fee", "無料です。\ncertainty: low\r\nid: other");
    var again = TopicForm.of(new TopicForm(fields, "## こたえ\nはい。").written());
    assertThat(again.field("id")).isEqualTo(fields.get("id"));
    assertThat(again.field("fee")).isEqualTo("無料です。 certainty: low id: other");
  }

  @Test
  void a_text_without_front_matter_is_all_body() {
    var form = TopicForm.of("## こたえ\nはい。");
    assertThat(form.fields()).isEmpty();
    assertThat(form.body()).isEqualTo("## こたえ\nはい。");
  }
}
