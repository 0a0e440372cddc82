//! Makers of vehicles: "a 1996 Ford" is a model, no date.
//!
//! ```
//! use dateline::language::english::vehicles::is_maker;
//! assert!(is_maker("Ford") && !is_maker("law"));
//! ```

const MAKERS: &[&str] = &[
    "Acura",
    "Audi",
    "Bentley",
    "Boeing",
    "Buick",
    "BMW",
    "Cadillac",
    "Cessna",
    "Chevrolet",
    "Chevy",
    "Chrysler",
    "Citroen",
    "Dodge",
    "Ferrari",
    "Fiat",
    "Ford",
    "Harley",
    "Honda",
    "Hyundai",
    "Jaguar",
    "Jeep",
    "Kawasaki",
    "Kia",
    "Lamborghini",
    "Lexus",
    "Lincoln",
    "Maserati",
    "Mazda",
    "Mercedes",
    "Mercury",
    "Mitsubishi",
    "Nissan",
    "Oldsmobile",
    "Opel",
    "Peugeot",
    "Plymouth",
    "Pontiac",
    "Porsche",
    "Renault",
    "Saab",
    "Skoda",
    "Subaru",
    "Suzuki",
    "Tesla",
    "Toyota",
    "Vauxhall",
    "Volkswagen",
    "Volvo",
    "Yamaha",
];

/// Whether a word in capitals names a maker of vehicles.
#[must_use]
pub fn is_maker(word: &str) -> bool {
    MAKERS.contains(&word)
}
