"""Made-up names and words; none of them is anybody's."""

FIRST_NAMES = (
    "Ada", "Bo", "Cleo", "Dario", "Élodie", "Finn", "Grace", "Håkon", "Ines", "Jun",
    "Kaya", "Liam", "Mei", "Noor", "Óscar", "Pia", "Quinn", "Rosa", "Søren", "Tao",
)  # fmt: skip
LAST_NAMES = (
    "Example", "Sample", "Placeholder", "Fixture", "Núñez-Example", "Testa", "Doe", "Roe",
    "Muster", "Mustermann", "Sansnom", "Lorem", "Ipsum", "Dolor", "O'Sample",
)  # fmt: skip
CITIES = (("Los Angeles", "CA", "90001"), ("San Diego", "CA", "92101"), ("Reno", "NV", "89501"))
GROUPS = ("Adult Use", "Medical", "Veteran", "Employee")
SOURCES = ("Walk-in", "Friend", "Web search", None)
BRANDS = ("Green Fixture", "Sample Farms", "Café Exemplaire", "Placeholder Co", "北極星")
CATEGORIES = ("Flower", "Edibles", "Pre-Rolls", "Vapes", "Concentrates", "Topicals")
STRAINS = ("Example Haze", "Sample Kush", "Lorem Diesel", "Piña Placeholder")
WEIGHTS = ("EACH", "HALF_GRAM", "FULL_GRAM", "EIGHTH", "OUNCE", "CUSTOM_GRAMS")
PAYMENTS = ("Cash", "Cash", "Cash", "Credit", "CashlessATM", "Split", "GiftCard")
VENDOR_NAME = "Sample Distribution"
SHOP_NAMES = ("Main Street", "Second Street", "Third Street", "Fourth Street")
SHOP_NAME = SHOP_NAMES[0]


def shop_name(number: int) -> str:
    """The name of a company's shop, counted from 1."""
    return SHOP_NAMES[number - 1] if number <= len(SHOP_NAMES) else f"Street {number}"
