GLOSSARY: dict = {}
