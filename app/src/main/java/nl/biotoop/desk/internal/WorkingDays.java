package nl.biotoop.desk.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * Dutch working days: Monday to Friday, without the public holidays of article 3 of the Algemene
 * termijnenwet (New Year's Day, Good Friday, Easter Monday, King's Day, Liberation Day, Ascension
 * Day, Whit Monday, both days of Christmas). The Act counts 5 May every year, also where an
 * employer does not. King's Day is 27 April, or the 26th when that is a Sunday; it is so since
 * 2014, so earlier years are not answered well. Easter follows the rule of the Gregorian calendar
 * in the form of Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, 2nd ed., chapter 8).
 */
public final class WorkingDays {
  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(Month.JANUARY, 1),
          MonthDay.of(Month.MAY, 5),
          MonthDay.of(Month.DECEMBER, 25),
          MonthDay.of(Month.DECEMBER, 26));

  /** From Easter: Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday. */
  private static final Set<Long> FROM_EASTER = Set.of(-2L, 0L, 1L, 39L, 49L, 50L);

  private WorkingDays() {}

  /** Whether offices are open on a day. */
  public static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !isHoliday(day);
  }

  /** Whether a day is a public holiday, also when it falls in a weekend. */
  public static boolean isHoliday(LocalDate day) {
    return FIXED.contains(MonthDay.from(day))
        || day.equals(kingsDay(day.getYear()))
        || FROM_EASTER.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
  }

  private static LocalDate kingsDay(int year) {
    LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
    return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
  }

  /** Easter Sunday of a year. */
  public static LocalDate easter(int year) {
    int century = year / 100;
    int ofCentury = year % 100;
    int moon = year % 19;
    int epact =
        (19 * moon + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int late = (moon + 11 * epact + 22 * weekday) / 451;
    int sum = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }

  /**
   * The working day so many working days after a day; the day itself does not count.
   *
   * @param days 0 or more; 0 gives the day itself, also when it is no working day
   */
  public static LocalDate after(LocalDate day, int days) {
    LocalDate end = day;
    int left = days;
    while (left > 0) {
      end = end.plusDays(1);
      left -= isWorkingDay(end) ? 1 : 0;
    }
    return end;
  }
}
