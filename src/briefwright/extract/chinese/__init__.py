"""Chinese: quotations, speakers, facts and initiatives in simplified and traditional characters."""
