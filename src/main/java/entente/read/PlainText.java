package entente.read;

/** One article a file, as plain text. */
record PlainText(Prose prose) implements Format {
  @Override
  public String name() {
    return "text";
  }

  /** Whatever no other format claims. */
  @Override
  public boolean recognises(Head head) {
    return true;
  }

  @Override
  public Drafts open(Input input) {
    return Drafts.one(input, () -> prose.draft(input, input.text()));
  }
}
