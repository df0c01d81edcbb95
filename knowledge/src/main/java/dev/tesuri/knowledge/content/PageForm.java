package dev.tesuri.knowledge.content;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page as bytes, for [PreparedPages]: piece by piece in the order of the records, without its
/// lines.
final class PageForm {

  private PageForm() {}

  /// What a page holds besides its layer, its place and its lines.
  record Body(
      Front front, List<Page.WrittenSection> sections, int walk, List<Page.WrittenStep> steps) {

    Page page(String layer, String file, List<String> lines) {
      return new Page(layer, file, lines, front, sections, walk, steps);
    }
  }

  /// Writes one piece.
  @FunctionalInterface
  private interface Writer<T> {
    void write(T piece, DataOutputStream out) throws IOException;
  }

  /// Reads one piece.
  @FunctionalInterface
  private interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  static void write(Page page, DataOutputStream out) throws IOException {
    var front = page.front();
    out.writeInt(front.texts().size());
    for (var text : front.texts().entrySet()) {
      out.writeUTF(text.getKey());
      write(text.getValue(), out);
    }
    out.writeInt(front.lists().size());
    for (var list : front.lists().entrySet()) {
      out.writeUTF(list.getKey());
      write(list.getValue(), PageForm::write, out);
    }
    write(front.sources(), PageForm::write, out);
    write(page.sections(), PageForm::write, out);
    out.writeInt(page.walk());
    write(page.steps(), PageForm::write, out);
  }

  static Body read(DataInputStream in) throws IOException {
    return new Body(front(in), list(in, PageForm::section), in.readInt(), list(in, PageForm::step));
  }

  private static Front front(DataInputStream in) throws IOException {
    return new Front(
        map(in, PageForm::line),
        map(in, lines -> list(lines, PageForm::line)),
        list(in, PageForm::source));
  }

  private static void write(Line line, DataOutputStream out) throws IOException {
    out.writeInt(line.number());
    out.writeUTF(line.text());
  }

  private static Line line(DataInputStream in) throws IOException {
    return new Line(in.readInt(), in.readUTF());
  }

  private static void write(Front.WrittenSource source, DataOutputStream out) throws IOException {
    out.writeInt(source.line());
    out.writeUTF(source.title());
    write(source.url(), out);
    write(source.seenOn(), out);
  }

  private static Front.WrittenSource source(DataInputStream in) throws IOException {
    return new Front.WrittenSource(in.readInt(), in.readUTF(), line(in), line(in));
  }

  private static void write(Page.WrittenSection section, DataOutputStream out) throws IOException {
    write(section.heading(), out);
    write(section.text(), PageForm::write, out);
  }

  private static Page.WrittenSection section(DataInputStream in) throws IOException {
    return new Page.WrittenSection(line(in), list(in, PageForm::line));
  }

  private static void write(Page.WrittenStep step, DataOutputStream out) throws IOException {
    out.writeUTF(step.anchor());
    write(step.title(), out);
    write(step.text(), PageForm::write, out);
    writePicture(step.picture(), out);
    write(step.hints(), PageForm::write, out);
    write(step.choices(), PageForm::write, out);
  }

  private static Page.WrittenStep step(DataInputStream in) throws IOException {
    return new Page.WrittenStep(
        in.readUTF(),
        line(in),
        list(in, PageForm::line),
        picture(in),
        list(in, PageForm::line),
        list(in, PageForm::choice));
  }

  private static void writePicture(Page.@Nullable WrittenPicture picture, DataOutputStream out)
      throws IOException {
    out.writeBoolean(picture != null);
    if (picture != null) {
      out.writeInt(picture.line());
      out.writeUTF(picture.picture().name());
      out.writeUTF(picture.picture().shows());
    }
  }

  private static Page.@Nullable WrittenPicture picture(DataInputStream in) throws IOException {
    return in.readBoolean()
        ? new Page.WrittenPicture(in.readInt(), new Step.Picture(in.readUTF(), in.readUTF()))
        : null;
  }

  private static void write(Page.WrittenChoice choice, DataOutputStream out) throws IOException {
    out.writeInt(choice.line());
    out.writeUTF(choice.choice().label());
    out.writeUTF(choice.choice().to().written());
  }

  private static Page.WrittenChoice choice(DataInputStream in) throws IOException {
    return new Page.WrittenChoice(
        in.readInt(), new Choice(in.readUTF(), Target.parse(in.readUTF())));
  }

  private static <T> void write(List<T> pieces, Writer<T> writer, DataOutputStream out)
      throws IOException {
    out.writeInt(pieces.size());
    for (var piece : pieces) {
      writer.write(piece, out);
    }
  }

  private static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
    int size = in.readInt();
    var pieces = new ArrayList<T>(size);
    for (int i = 0; i < size; i++) {
      pieces.add(reader.read(in));
    }
    return pieces;
  }

  private static <T> Map<String, T> map(DataInputStream in, Reader<T> reader) throws IOException {
    int size = in.readInt();
    var pieces = HashMap.<String, T>newHashMap(size);
    for (int i = 0; i < size; i++) {
      pieces.put(in.readUTF(), reader.read(in));
    }
    return pieces;
  }
}
