package org.burydirectory.need;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeedsTest {

  private static final Need FOOD = need("food", null);
  private static final Need BANK = need("food.bank", "food");
  private static final Need BABY = need("food.baby", "food");
  private static final Need HOME = need("home", null);
  private static final Theme THEME =
      new Theme("eat", "Eating", "A strategy", "Meals.", List.of("food.bank"));
  private static final Needs NEEDS =
      new Needs(
          List.of(FOOD, BANK, HOME, BABY),
          List.of(term("carers")),
          List.of(term("free"), term("donation")),
          List.of(term("phone")),
          List.of(term("step-free")),
          List.of(THEME));

  private static Need need(String id, String parent) {
    return new Need(id, parent, id.toUpperCase(java.util.Locale.ROOT), "For " + id, List.of());
  }

  private static Term term(String id) {
    return new Term(id, id, List.of());
  }

  @Test
  void keepsTheOrderOfTheData() {
    assertEquals(List.of(FOOD, BANK, HOME, BABY), NEEDS.all());
  }

  @Test
  void topsHaveNothingAboveThem() {
    assertEquals(List.of(FOOD, HOME), NEEDS.tops());
  }

  @Test
  void childrenAreThoseBelowOne() {
    assertEquals(List.of(BANK, BABY), NEEDS.children("food"));
    assertEquals(List.of(), NEEDS.children("home"));
    assertEquals(List.of(), NEEDS.children("nothing"));
  }

  @Test
  void findsByTheWholeId() {
    assertEquals(Optional.of(BANK), NEEDS.find("food.bank"));
    assertEquals(Optional.empty(), NEEDS.find("bank"));
  }

  @Test
  void givesTheShortLists() {
    assertEquals(List.of(term("carers")), NEEDS.audiences());
    assertEquals(List.of(term("free"), term("donation")), NEEDS.costs());
    assertEquals(List.of(term("phone")), NEEDS.access());
    assertEquals(List.of(term("step-free")), NEEDS.accessibility());
    assertEquals(List.of(THEME), NEEDS.themes());
  }

  @Test
  void listsAreCopied() {
    var phrases = new ArrayList<>(List.of("soup"));
    var need = new Need("a", null, "A", "A.", phrases);
    var term = new Term("a", "A", phrases);
    var theme = new Theme("a", "A", "G", "A.", phrases);
    phrases.clear();
    assertEquals(List.of("soup"), need.phrases());
    assertEquals(List.of("soup"), term.phrases());
    assertEquals(List.of("soup"), theme.needs());
  }
}
