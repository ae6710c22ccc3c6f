//! Inventories in the layouts that people make, each with what is true in it: nearly all of it is read, nothing else is.

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod layouts;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod park;
#[cfg(test)]
mod truth;
