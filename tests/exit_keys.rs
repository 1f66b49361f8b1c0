//! The way out by keyboard: Shift, three times within five seconds of the first.
//!
//! It has to work in a panic, and must never throw a reader out who only types.

use worth_it_quiz::exit_keys::{ExitKeys, Key, WITHIN_MS};

use Key::{Other, ShiftDown, ShiftRepeat, ShiftUp};

/// Tells after which of these keys, at their times in milliseconds, the reader leaves.
fn leaves_after(keys: &[(Key, f64)]) -> Vec<usize> {
    let mut machine = ExitKeys::default();
    let taken = keys.iter().map(|(key, at)| machine.take(*key, *at));
    let left = taken.enumerate().filter(|(_, leaves)| *leaves);
    left.map(|(place, _)| place).collect()
}

/// Presses Shift alone at each of these times.
fn presses(times: &[f64]) -> Vec<(Key, f64)> {
    let press = |at: &f64| [(ShiftDown, *at), (ShiftUp, *at)];
    times.iter().flat_map(press).collect()
}

fn never(keys: &[(Key, f64)]) -> bool {
    leaves_after(keys).is_empty()
}

#[test]
fn the_third_press_leaves() {
    assert_eq!(leaves_after(&presses(&[0.0, 300.0, 600.0])), [5]);
}

#[test]
fn two_presses_do_not_leave() {
    assert!(never(&presses(&[0.0, 300.0])));
}

#[test]
fn the_third_press_counts_within_five_seconds_of_the_first() {
    assert!((WITHIN_MS - 5000.0).abs() < f64::EPSILON);
    assert_eq!(leaves_after(&presses(&[10.0, 2500.0, 5010.0])), [5]);
    assert!(never(&presses(&[10.0, 2500.0, 5010.1])));
}

#[test]
fn a_late_third_press_is_the_second_of_the_next_three() {
    assert_eq!(leaves_after(&presses(&[0.0, 4000.0, 6000.0, 8000.0])), [7]);
}

#[test]
fn slow_presses_never_leave() {
    let times: Vec<_> = (0..50).map(|number| f64::from(number) * 2600.0).collect();
    assert!(never(&presses(&times)));
}

/// Left or right: a press begins with one Shift down and ends with it up, whichever it is.
#[test]
fn both_shifts_pressed_together_are_one_press() {
    let both = |at| {
        [
            (ShiftDown, at),
            (ShiftDown, at),
            (ShiftUp, at),
            (ShiftUp, at),
        ]
    };
    assert!(never(&[both(0.0), both(300.0)].concat()));
    let left = leaves_after(&[both(0.0), both(300.0), both(600.0)].concat());
    assert_eq!(left, [10]);
}

#[test]
fn capitals_never_leave() {
    let capital = |at| [(ShiftDown, at), (Other, at), (ShiftUp, at)];
    assert!(never(
        &[0.0, 100.0, 200.0, 300.0, 400.0].map(capital).concat()
    ));
}

#[test]
fn several_capitals_under_one_shift_never_leave() {
    let word = [ShiftDown, Other, Other, Other, ShiftUp].map(|key| (key, 0.0));
    assert!(never(&[word, word, word, word].concat()));
}

#[test]
fn letters_between_presses_begin_the_count_again() {
    let mut keys = presses(&[0.0, 100.0]);
    keys.push((Other, 200.0));
    keys.extend(presses(&[300.0, 400.0]));
    assert!(never(&keys));
    keys.extend(presses(&[500.0]));
    assert_eq!(leaves_after(&keys), [10]);
}

/// The mouse is taken for another key: to hold Shift and click selects text.
#[test]
fn a_mouse_press_between_begins_the_count_again() {
    let click = [(ShiftDown, 0.0), (Other, 50.0), (ShiftUp, 100.0)];
    assert!(never(&[click, click, click].concat()));
    let mut keys = presses(&[200.0, 300.0]);
    keys.push((Other, 350.0));
    keys.extend(presses(&[400.0]));
    assert!(never(&keys));
}

#[test]
fn a_held_shift_is_one_press_however_often_the_keyboard_repeats_it() {
    let held: Vec<_> = [(ShiftDown, 0.0)]
        .into_iter()
        .chain((1..60).map(|number| (ShiftRepeat, f64::from(number) * 30.0)))
        .chain([(ShiftUp, 1800.0)])
        .collect();
    assert!(never(&held));
    assert_eq!(
        leaves_after(&[held, presses(&[2000.0, 2200.0])].concat()).len(),
        1
    );
}

#[test]
fn a_shift_that_comes_up_without_having_gone_down_does_not_count() {
    let up = [(ShiftUp, 0.0), (ShiftUp, 100.0), (ShiftUp, 200.0)];
    assert!(never(&up));
}

#[test]
fn the_reader_is_asked_to_leave_once() {
    assert_eq!(
        leaves_after(&presses(&[0.0, 100.0, 200.0, 300.0, 400.0])),
        [5]
    );
    let six = presses(&[0.0, 100.0, 200.0, 300.0, 400.0, 500.0]);
    assert_eq!(leaves_after(&six), [5, 11]);
}
