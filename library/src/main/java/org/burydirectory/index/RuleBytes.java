package org.burydirectory.index;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.burydirectory.person.EligibilityRule;
import org.burydirectory.person.Gender;

/** Writes and reads {@link EligibilityRule}s: one byte where there are no limits. */
final class RuleBytes {

  private static final List<Gender> GENDERS = List.of(Gender.values());
  private static final int CARERS = 1;
  private static final int GP_REGISTERED = 2;
  private static final int REFERRAL = 4;
  private static final int RESIDENTS = 8;
  private static final int HELPERS = 16;
  private static final int LIMITS = 32;

  private RuleBytes() {}

  static void write(EligibilityRule rule, DataOutput out) throws IOException {
    int flags =
        (rule.carers() ? CARERS : 0)
            | (rule.gpRegistered() ? GP_REGISTERED : 0)
            | (rule.referral() ? REFERRAL : 0)
            | (rule.residents() ? RESIDENTS : 0)
            | (rule.helpers() ? HELPERS : 0)
            | (rule.states() ? LIMITS : 0);
    out.writeByte((byte) flags);
    if (rule.states()) {
      out.writeVInt(rule.minimumAge());
      out.writeVInt(rule.maximumAge());
      Gender gender = rule.gender();
      out.writeVInt(gender == null ? 0 : 1 + GENDERS.indexOf(gender));
      out.writeVInt(rule.audiences().size());
      for (String audience : rule.audiences()) {
        out.writeString(audience);
      }
    }
  }

  static EligibilityRule read(DataInput in) throws IOException {
    byte flags = in.readByte();
    boolean limits = (flags & LIMITS) != 0;
    int minimumAge = limits ? in.readVInt() : EligibilityRule.EVERYONE.minimumAge();
    int maximumAge = limits ? in.readVInt() : EligibilityRule.EVERYONE.maximumAge();
    int gender = limits ? in.readVInt() : 0;
    var audiences = new TreeSet<String>();
    for (int left = limits ? in.readVInt() : 0; left > 0; left--) {
      audiences.add(in.readString());
    }
    return new EligibilityRule(
        minimumAge,
        maximumAge,
        gender == 0 ? null : GENDERS.get(gender - 1),
        (flags & CARERS) != 0,
        (flags & GP_REGISTERED) != 0,
        (flags & REFERRAL) != 0,
        (flags & RESIDENTS) != 0,
        (flags & HELPERS) != 0,
        audiences);
  }
}
