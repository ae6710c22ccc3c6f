//! A lamp beside a plan, never its judge: how much it can make sense to spend against one threat (Gordon and Loeb 2002). A
//! threat succeeds with probability v and then costs L; spending z lowers v. Whatever the form of the two classes, more
//! than `v·L/e` never pays.

use core::f64::consts::E;

/// The most that it can make sense to spend: `v·L/e`.
pub fn most(v: f64, loss_mad: f64) -> f64 {
    v * loss_mad / E
}

/// The best spending of the first class, `v/(αz + 1)^β`; zero where none pays.
pub fn first_class(v: f64, loss_mad: f64, alpha: f64, beta: f64) -> f64 {
    let best = (libm::pow(v * beta * alpha * loss_mad, 1.0 / (beta + 1.0)) - 1.0) / alpha;
    best.max(0.0)
}

/// The best spending of the second class, `v^(αz + 1)`; zero where none pays.
pub fn second_class(v: f64, loss_mad: f64, alpha: f64) -> f64 {
    let slope = -alpha * loss_mad * libm::log(v);
    if slope <= 0.0 {
        return 0.0;
    }
    let best = (libm::log(1.0 / slope) / libm::log(v) - 1.0) / alpha;
    best.max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a8_gordon_and_loeb() {
        let (v, loss, alpha) = (0.65, 4e6, 1e-5);
        assert!((first_class(v, loss, alpha, 1.0) - 409_902.0).abs() < 1.0);
        assert!((second_class(v, loss, alpha) - 560_827.0).abs() < 1.0);
        assert!((most(v, loss) - 956_487.0).abs() < 1.0);
        assert_eq!((first_class(0.01, 10.0, alpha, 1.0), second_class(1.0, loss, alpha)), (0.0, 0.0));
    }
}
